package io.collateralpolicy.conformance;

import io.collateralpolicy.assessment.price.DailyBar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Price files of the conformance data: a header, then a row a day; the first column begins with the date. */
public final class PriceFiles {

    private static final int DATE_LENGTH = "2022-06-15".length();

    private PriceFiles() {}

    /** The days of one file, as bars of an asset named as the file. */
    public static List<DailyBar> daily(String file) {
        Path path = Path.of(System.getProperty("conformance.data", "")).resolve("prices").resolve(file);
        try {
            List<String> lines = Files.readAllLines(path);
            List<String> header = cells(lines.get(0));
            return lines.stream().skip(1).filter(l -> !l.isBlank()).map(l -> bar(file, header, cells(l))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DailyBar bar(String asset, List<String> header, List<String> cells) {
        return new DailyBar(
                asset,
                LocalDate.parse(cells.get(0).substring(0, DATE_LENGTH)),
                new BigDecimal(cells.get(header.indexOf("high"))),
                new BigDecimal(cells.get(header.indexOf("low"))),
                new BigDecimal(cells.get(header.indexOf("close"))));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
