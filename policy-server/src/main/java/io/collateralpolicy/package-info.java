/** The server's object graph on one page, its settings and its measurements; everything else starts with {@code new}. */
package io.collateralpolicy;
