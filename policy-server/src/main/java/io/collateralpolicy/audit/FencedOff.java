package io.collateralpolicy.audit;

/** Another process took the log over: this one writes nothing any more. */
public final class FencedOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FencedOff(String log) {
        super("another process writes the audit log `" + log + "` now: stop this one, or give it a log of its own");
    }
}
