/**
 * Looks at what a server needs before it starts, or beside one that runs: Java, settings, database, keys, clock, disk. A
 * command of its own, with nothing but the JDK and the database's driver; it changes nothing.
 *
 * <p>You are here: <b>doctor</b> → setting.
 */
package io.collateralpolicy.doctor;
