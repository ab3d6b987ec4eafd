/**
 * Proposals: how one is made of a draft, what people do to it, and what is stored of both. Each act is a row and an entry of the
 * log in one transaction; an attempt that is refused leaves an entry too.
 *
 * <p>You are here: rest → governance.activation → <b>governance.proposal</b> → governance.draft, governance.impact,
 * governance.lifecycle → audit.
 */
package io.collateralpolicy.governance.proposal;
