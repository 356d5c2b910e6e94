package dev.meshmanager.core.internal;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Viewable;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Makes notebooks of the Java kernel JJava show values of the SDK as HTML. The kernel loads it when the SDK is added to
 * its class path.
 */
public final class NotebookExtension implements Extension {
    /** Called by the kernel through {@code META-INF/services}. */
    public NotebookExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        register(kernel, Viewable.class);
        register(kernel, Model.class);
    }

    private static void register(BaseKernel kernel, Class<?> type) {
        kernel.getRenderer()
                .createRegistration(type)
                .preferring(MIMEType.TEXT_HTML)
                .register((value, context) -> context.renderIfRequested(MIMEType.TEXT_HTML, () -> Html.of(value)));
    }
}
