/**
 * What was negotiated for single accounts: other values of a policy's parameters, inside of their bounds, from one instant
 * until another. Whether a package allows them is the package's to say.
 *
 * <p>You are here: rest → governance → decision → book → <b>book.terms</b> → audit.
 */
package io.collateralpolicy.book.terms;
