package dev.meshmanager.kuma.dashboard;

/**
 * How many proxies there are and how many of them are online.
 *
 * @param online how many are online
 * @param total how many there are
 */
record Tally(long online, long total) {
    static final Tally NONE = new Tally(0, 0);

    static Tally of(boolean isOnline) {
        return new Tally(isOnline ? 1 : 0, 1);
    }

    Tally plus(Tally other) {
        return new Tally(online + other.online, total + other.total);
    }

    boolean isWhole() {
        return online == total;
    }

    @Override
    public String toString() {
        return online + "/" + total;
    }
}
