package io.collateralpolicy.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes JSON and refuses a number wherever it stands. */
final class NumberlessGenerator extends JsonGeneratorDelegate {

    NumberlessGenerator(JsonGenerator generator) {
        super(generator, true);
    }

    @Override
    public void writeNumber(short number) {
        throw refusal();
    }

    @Override
    public void writeNumber(int number) {
        throw refusal();
    }

    @Override
    public void writeNumber(long number) {
        throw refusal();
    }

    @Override
    public void writeNumber(BigInteger number) {
        throw refusal();
    }

    @Override
    public void writeNumber(double number) {
        throw refusal();
    }

    @Override
    public void writeNumber(float number) {
        throw refusal();
    }

    @Override
    public void writeNumber(BigDecimal number) {
        throw refusal();
    }

    @Override
    public void writeNumber(String number) {
        throw refusal();
    }

    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException("no NUMBER in canonical JSON, write a string");
    }
}
