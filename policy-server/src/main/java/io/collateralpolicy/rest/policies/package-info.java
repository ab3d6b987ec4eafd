/**
 * Policies as people read, compare and check them: packages to the last cell, what was in force when, tables as files,
 * and what is wrong with a package before anybody proposes it.
 *
 * <p>You are here: rest → <b>rest.policies</b> → governance → decision.
 */
package io.collateralpolicy.rest.policies;
