/**
 * The numbers of a policy: typed tables and parameters, read strictly, indexed so that a look-up does not slow down as
 * rows are added.
 *
 * <p>A table is rows of conditions on one fact and of outputs in stated units. Which table is asked is the rules'
 * choice; what is computed from an output is the margin's. Neither belongs here.
 *
 * <p>You are here: policy → engine → <b>table</b> → fact, wire.
 */
package io.collateralpolicy.table;
