package dev.meshmanager.core.exchange;

import okhttp3.Request;

/** What happens to one call on its way, through all its attempts. The thread that makes the call owns it. */
public final class CallState {
    private final SentValues sent = new SentValues();
    private boolean isOpen;
    private boolean isRepeated;

    /** Returns the state that goes with a request, or an empty one if none does. */
    public static CallState of(Request request) {
        CallState state = request.tag(CallState.class);
        return state == null ? new CallState() : state;
    }

    public SentValues sent() {
        return sent;
    }

    /** Notes that the request is about to go out. */
    public void send() {
        isRepeated |= isOpen;
        isOpen = true;
    }

    /** Notes an answer. After that of a gateway, the server may have acted on the request, or may still do so. */
    public void answered(int status) {
        isOpen = status >= 500;
    }

    /** Returns whether the request went out again after an attempt on which the server may have acted. */
    public boolean isRepeated() {
        return isRepeated;
    }
}
