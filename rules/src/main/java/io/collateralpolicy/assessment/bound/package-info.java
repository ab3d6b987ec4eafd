/**
 * The limit of every member of a request, and lists that nobody changes. Knows no other type.
 *
 * <p>You are here: assessment.request → assessment.market → <b>assessment.bound</b>.
 */
package io.collateralpolicy.assessment.bound;
