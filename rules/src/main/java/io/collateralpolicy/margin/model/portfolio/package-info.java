/**
 * A portfolio's options, perpetuals and netted collateral under one grid of scenarios, with its shocks and contingencies.
 *
 * <p>You are here: assessment → <b>margin.model.portfolio</b> → margin.model → margin.option.
 */
package io.collateralpolicy.margin.model.portfolio;
