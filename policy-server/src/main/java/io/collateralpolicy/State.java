package io.collateralpolicy;

import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.sweep.Sweeps;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;

/** What rules read beside the request: the market, breakers, books and what is agreed on and held in them. */
final class State {

    final Breakers breakers;
    final ObservedMarket market;
    final Reservations reservations;
    final Books books;
    final BookPolicies policies;
    final Agreements agreements;
    final Snapshots snapshots;
    final Sweeps sweeps;

    State(Ground ground, Shelved shelved) {
        this.breakers = new Breakers(ground.database, ground.log, ground.clock);
        this.market = new ObservedMarket(new QuoteTable(ground.database, ground.clock));
        this.reservations = new Reservations(ground.database, ground.log, ground.clock);
        this.books = new Books(ground.database, ground.payloads, reservations, ground.log, ground.clock);
        this.policies = new BookPolicies(ground.database, ground.log, ground.clock);
        this.agreements = new Agreements(ground.database, ground.log, ground.clock);
        this.snapshots = new Snapshots(ground.database);
        this.sweeps = new Sweeps(
                new Sweeps.Sources(policies, new BookPages(ground.database), market, shelved.shelf, breakers),
                ground.clock,
                ground.settings.sweepEvery());
    }
}
