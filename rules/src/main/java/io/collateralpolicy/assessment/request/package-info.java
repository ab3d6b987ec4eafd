/**
 * What is asked: the body of {@code POST /api/v1/decisions} as records, with the bound of every member.
 *
 * <p>Names are those of {@code docs/decision.md}. Members that may be absent are {@code Optional} or empty lists. The
 * bounds hold once the request was validated; what needs two members to check stands in {@link
 * io.collateralpolicy.assessment.request.Consistency}.
 *
 * <p>You are here: rest → decision → assessment → <b>assessment.request</b> → market → bound.
 */
package io.collateralpolicy.assessment.request;
