/**
 * What stands beside the REST interface, at the root of the address: the admin web's files, health, measurements, the
 * contract, the types of problems. Nothing here decides or stores.
 *
 * <p>You are here: rest → <b>rest.page</b> → rest.front → rest.http → access, problem.
 */
package io.collateralpolicy.rest.page;
