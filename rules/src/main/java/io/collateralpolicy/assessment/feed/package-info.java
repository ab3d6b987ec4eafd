/**
 * How sure what prices things is: the confidences of quotes and marks, joined as rules ask for them.
 *
 * <p>You are here: assessment → terms → <b>assessment.feed</b> → price, portfolio.
 */
package io.collateralpolicy.assessment.feed;
