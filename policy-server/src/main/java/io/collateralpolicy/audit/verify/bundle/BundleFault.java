package io.collateralpolicy.audit.verify.bundle;

import java.io.IOException;

/** A file of the bundle is missing, cut off, or not framed as it must be. */
public final class BundleFault extends IOException {

    private static final long serialVersionUID = 1L;

    public BundleFault(String message) {
        super(message);
    }
}
