package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.deploy.Golden;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The views of rollouts. */
class RolloutGoldenTest {
    @ParameterizedTest
    @EnumSource
    void views(Scenario scenario) throws IOException {
        try (World world = scenario.world()) {
            check(scenario.name().toLowerCase(Locale.ROOT).replace('_', '-'), world, scenario.rollout(world));
        }
    }

    @Test
    void viewsOfOneThatIsRefused() throws IOException {
        try (World world = Scenario.MESH_SERVICES.world()) {
            world.controlPlane.with(Scenario.proxy("old.team"));
            check("refused", world, Scenario.MESH_SERVICES.rollout(world));
        }
    }

    private static void check(String name, World world, Rollout rollout) throws IOException {
        check(name + ".txt", world, rollout.toString());
        check(name + ".md", world, rollout.toMarkdown());
        check(name + ".html", world, rollout.toHtml());
    }

    private static void check(String file, World world, String text) throws IOException {
        String port = world.kuma.url().replaceAll("\\D", "");
        Golden.check("rollout", file, text.replace("localhost:" + port, "localhost:5681"));
    }
}
