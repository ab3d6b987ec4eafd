/**
 * What a decision rests on: the policy as a decision needs it, the facts given, how rules are asked, and what is remembered of
 * one state while others are looked at.
 *
 * <p>Nothing is worked out here; that the policy says nothing where it must is said with {@code PolicyGap}.
 *
 * <p>You are here: assessment → price, terms, account → <b>assessment.basis</b> → policy, request, answer.
 */
package io.collateralpolicy.assessment.basis;
