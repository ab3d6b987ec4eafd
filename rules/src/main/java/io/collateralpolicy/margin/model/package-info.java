/**
 * Models of prices: the one room for {@code double}, because logarithms and exponentials have no exact value.
 *
 * <p>Binary numbers stay in here: for everybody else {@code BigDecimal} comes in and goes out. Functions are those of
 * {@code StrictMath}, which gives the same bits on every machine and JDK; {@code Math}, whose functions may differ by the
 * processor, is not called. What is not finite is no answer: {@code ArithmeticException} says which figure.
 *
 * <p>You are here: assessment → <b>margin.model</b> → margin.option → margin.
 */
package io.collateralpolicy.margin.model;
