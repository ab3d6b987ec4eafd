package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.fact.Lot;
import java.math.BigDecimal;

/**
 * One lot as a margin model sees it.
 *
 * @param fact            as the rules saw it
 * @param collateralValue what it is worth for credit, base currency
 * @param netted          whether a rule nets its price risk against positions on its underlying
 */
public record MarginedLot(Lot fact, BigDecimal collateralValue, boolean netted) {}
