package io.collateralpolicy.engine.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Measures what each link alone stops of the attacks that do harm where none stands, and writes it into the page. */
final class HostileRun {

    static final String BEGIN = "<!-- written by -Phostile -->\n";
    private static final String END = "<!-- to here -->\n";

    private HostileRun() {}

    /** @param arguments the page */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hostile");
        List<Attack> texts = Attack.all().stream().filter(a -> a.file().endsWith(".drl")).toList();
        Forks forks = new Forks(folder);
        Map<Attack, Outcome> without = forks.outcomes(Standing.NO_LINK, texts);
        List<Attack> harmful = texts.stream().filter(a -> without.get(a).isHarm()).toList();
        Map<Standing, Map<Attack, Outcome>> behind = new EnumMap<>(Standing.class);
        behind.put(Standing.NO_LINK, without);
        for (Standing standing : EnumSet.complementOf(EnumSet.of(Standing.NO_LINK))) {
            behind.put(standing, forks.outcomes(standing, harmful));
        }
        Measured measured = new Measured(texts, harmful, behind);
        measured.requireNoneIdle();
        write(Path.of(arguments[0]), measured.page());
    }

    private static void write(Path page, String measured) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(page, text.substring(0, from) + measured + text.substring(text.indexOf(END)));
    }
}
