package dev.meshmanager.core.exchange;

import okhttp3.Request;

/** The state of one call across its attempts. Used only by the thread that makes the call. */
public final class CallState {
    private final SentValues sent = new SentValues();
    private boolean isOpen;
    private boolean isRepeated;

    /** Returns the state attached to a request, or a new one if there is none. */
    public static CallState of(Request request) {
        CallState state = request.tag(CallState.class);
        return state == null ? new CallState() : state;
    }

    /** Returns the header values that the call sent. */
    public SentValues sent() {
        return sent;
    }

    /** Records that the request is being sent. */
    public void send() {
        isRepeated |= isOpen;
        isOpen = true;
    }

    /**
     * Records a response. After a response of a gateway, the server may have processed the request, or may still do so.
     */
    public void answered(int status) {
        isOpen = status >= 500;
    }

    /** Returns whether the request was repeated after an attempt that the server may have processed. */
    public boolean isRepeated() {
        return isRepeated;
    }
}
