package dev.meshmanager.core.internal;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.view.Card;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Viewable;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Makes the kernel JJava show values of the SDK in HTML; the kernel finds it when the SDK comes onto its class path.
 */
public final class NotebookExtension implements Extension {
    /** For the kernel, which makes one by the name in {@code META-INF/services}. */
    public NotebookExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        kernel.getRenderer()
                .createRegistration(Viewable.class)
                .preferring(MIMEType.TEXT_HTML)
                .register((value, context) ->
                        context.renderIfRequested(MIMEType.TEXT_HTML, () -> element(value.toHtml())));
        kernel.getRenderer()
                .createRegistration(Model.class)
                .preferring(MIMEType.TEXT_HTML)
                .register((value, context) -> context.renderIfRequested(
                        MIMEType.TEXT_HTML, () -> Card.of(value).toHtml()));
    }

    /** The styles of a whole page would restyle the notebook. */
    private static String element(String html) {
        return html.startsWith("<!DOCTYPE") ? Html.frame(html) : html;
    }
}
