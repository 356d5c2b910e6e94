package dev.meshmanager.kuma.upgrade.fix;

/** Thrown within this package if somebody has to decide how a resource is written for the newer version. */
final class NotDerivableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDerivableException(String reason) {
        super(reason);
    }
}
