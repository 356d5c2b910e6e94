package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.evidence.BuilderContract;
import dev.meshmanager.kuma.evidence.FactoryContract;
import org.junit.jupiter.api.Test;

/** The builders of all models, held to what they have in common. */
class BuildersTest {
    private final BuilderContract contract = new BuilderContract(KonnectClient.class);

    @Test
    void copiesEveryMemberIntoABuilder() {
        assertThat(contract.copies()).isEmpty();
    }

    @Test
    void setsTheSameWithAConsumerAsWithAModel() {
        assertThat(contract.consumers()).isEmpty();
        assertThat(contract.consumerCount()).isGreaterThan(20);
    }

    @Test
    void keepsEveryArgumentOfAFactory() {
        FactoryContract factories = new FactoryContract(KonnectClient.class);

        assertThat(factories.lostArguments()).isEmpty();
        assertThat(factories.count()).isPositive();
    }
}
