/**
 * What the log keeps when its process is killed, its power goes or its disk fails.
 *
 * <p>You are here: the log alone, on the embedded database; the whole server stands in {@code it.node}.
 */
package io.collateralpolicy.it.crash;
