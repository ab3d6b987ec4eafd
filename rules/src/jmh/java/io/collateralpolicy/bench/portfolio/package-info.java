/** What portfolios cost: revaluing options under a grid, and margining many accounts one after another. */
package io.collateralpolicy.bench.portfolio;
