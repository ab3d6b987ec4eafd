/**
 * What is answered: the decided part of a decision as records, with the names of {@code docs/decision.md}.
 *
 * <p>Amounts are base currency at the policy's scale, rates fractions of one, both decimal strings on the wire. A member
 * that does not apply is empty; where the document shows {@code null} it is written as {@code null}, else it is absent.
 *
 * <p>You are here: rest → decision → assessment → <b>assessment.answer</b> → request.
 */
package io.collateralpolicy.assessment.answer;
