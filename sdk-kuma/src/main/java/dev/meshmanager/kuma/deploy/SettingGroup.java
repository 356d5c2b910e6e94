package dev.meshmanager.kuma.deploy;

/** Settings that belong together, below one object of {@code kuma-cp.yaml}. */
abstract class SettingGroup<T extends SettingGroup<T>> {
    private final ControlPlane.Builder controlPlane;
    private final String object;

    /**
     * Creates a group.
     *
     * @param object the path of the object with a dot at its end; empty for the root
     */
    SettingGroup(ControlPlane.Builder controlPlane, String object) {
        this.controlPlane = controlPlane;
        this.object = object;
    }

    final T set(String name, Object value) {
        controlPlane.set(object + name, value);
        return self();
    }

    final T add(String name, Object element) {
        controlPlane.add(object + name, element);
        return self();
    }

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }
}
