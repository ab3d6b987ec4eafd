/**
 * What a node is to those who run it: it follows the others, says whether it decides, logs requests, and drains before it stops.
 *
 * <p>You are here: wiring → <b>node</b> → rest, audit.
 */
package io.collateralpolicy.node;
