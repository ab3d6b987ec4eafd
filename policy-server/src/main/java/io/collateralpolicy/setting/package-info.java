/**
 * What the settings of a server say together: which sets of them must not serve. Imports nothing, so that {@code doctor}
 * can ask before a server starts.
 *
 * <p>You are here: wiring, doctor → <b>setting</b>.
 */
package io.collateralpolicy.setting;
