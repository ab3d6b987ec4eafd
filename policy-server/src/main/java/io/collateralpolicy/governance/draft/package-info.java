/**
 * Packages that somebody writes, before anybody proposes them: texts by path, who wrote which, and what was found of them.
 *
 * <p>You are here: rest → governance.proposal, governance.impact → <b>governance.draft</b> → decision → audit.
 */
package io.collateralpolicy.governance.draft;
