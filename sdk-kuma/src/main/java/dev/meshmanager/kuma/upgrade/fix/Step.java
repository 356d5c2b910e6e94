package dev.meshmanager.kuma.upgrade.fix;

/** The stages of a plan, in their order. */
enum Step {
    IDENTITIES(
            "Label the proxies and create identities",
            "every proxy has a certificate of a MeshIdentity, and traffic flows as before"),
    SECURITY(
            "Permit traffic by identities, and set the mTLS mode",
            "traffic that was allowed still flows, and traffic that was denied does not"),
    POLICIES(
            "Apply policies and services that both versions accept",
            "the proxies have the same timeouts, routes, logs and metrics as before"),
    CLEAN_UP(
            "Delete what has been replaced",
            "traffic flows as before, and the upgrade check finds nothing but members of meshes and tags of proxies"),
    AFTER_UPGRADE("After the upgrade, remove what the new version drops", "the upgrade check finds nothing");

    private final String title;
    private final String check;

    Step(String title, String check) {
        this.title = title;
        this.check = check;
    }

    String title() {
        return title;
    }

    String check() {
        return check;
    }
}
