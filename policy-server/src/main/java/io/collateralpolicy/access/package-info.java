/**
 * Who is asking and what they may do: bearer tokens, roles, and the local users of an embedded run. What a role may
 * do stands on the resources of the door.
 *
 * <p>You are here: rest → <b>access</b> → audit.
 */
package io.collateralpolicy.access;
