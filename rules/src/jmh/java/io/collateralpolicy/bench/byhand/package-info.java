/**
 * Policy {@code standard} written in Java as one would without a rule engine, and its tables as maps: what every engine is
 * compared with.
 *
 * <p>It says the same with the same evidence, choice by choice, and that is checked before anything is measured. Numbers are
 * read from the policy once, at start; which rule asks which of them is code.
 *
 * <p>You are here: bench → bench.engines → <b>bench.byhand</b> → engine, table, fact.
 */
package io.collateralpolicy.bench.byhand;
