package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.log.Others;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import io.collateralpolicy.audit.verify.note.NoteKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked.
 *
 * @param bundle an export, as a zip file or unpacked
 * @param others what somebody else kept, or signed
 * @param rules  the rules jar and what it needs; empty where nothing is decided again
 * @param json   whether the report is for programs
 */
record Options(Path bundle, Others others, List<Path> rules, boolean json) {

    static final String USAGE = """
            java -jar audit-verifier.jar BUNDLE [options]
              BUNDLE                 an export, as a zip file or unpacked
              --known CHECKPOINT     a checkpoint of a log that somebody else kept; may be given again
              --witness KEY          verifier key (name+id+base64) of a witness that must have cosigned; may be given again
              --rules JAR ...        the rules jar and the jars it needs, or folders of them: decides every decision again
              --report text|json     how to answer, text where it is left out
            ends with 0 when nothing is wrong, 2 when it could not look, else with the code of what is wrong""";

    /** Arguments as they are read one by one. */
    private static final class Reader {
        private final String[] arguments;
        private int next;

        Reader(String[] arguments) {
            this.arguments = arguments;
        }

        boolean hasValue() {
            return next < arguments.length && !arguments[next].startsWith("--");
        }

        boolean hasNext() {
            return next < arguments.length;
        }

        String take(String what) throws Misuse {
            if (!hasNext()) {
                throw new Misuse(what + " is missing");
            }
            return arguments[next++];
        }
    }

    static Options parse(String[] arguments) throws Misuse {
        Reader in = new Reader(arguments);
        Path bundle = existing(in.take("the bundle"));
        List<Checkpoint> known = new ArrayList<>();
        List<NoteKey> witnesses = new ArrayList<>();
        List<Path> rules = new ArrayList<>();
        boolean json = false;
        while (in.hasNext()) {
            String option = in.take("an option");
            switch (option) {
                case "--known" -> known.add(checkpoint(in.take("the checkpoint behind `--known`")));
                case "--witness" -> witnesses.add(witness(in.take("the key behind `--witness`")));
                case "--rules" -> rules(in, rules);
                case "--report" -> json = isJson(in.take("`text` or `json` behind `--report`"));
                default -> throw new Misuse("`" + option + "` is no option");
            }
        }
        return new Options(bundle, new Others(known, witnesses), List.copyOf(rules), json);
    }

    private static void rules(Reader in, List<Path> rules) throws Misuse {
        do {
            rules.add(existing(in.take("the jar behind `--rules`")));
        } while (in.hasValue());
    }

    private static boolean isJson(String report) throws Misuse {
        if (!report.equals("json") && !report.equals("text")) {
            throw new Misuse("`" + report + "` is no report, write `text` or `json`");
        }
        return report.equals("json");
    }

    private static Path existing(String name) throws Misuse {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new Misuse("`" + name + "` is not there");
        }
        return path;
    }

    private static Checkpoint checkpoint(String file) throws Misuse {
        try {
            return Checkpoint.parse(Files.readString(existing(file), StandardCharsets.UTF_8));
        } catch (InvalidNote | IOException e) {
            throw new Misuse("`" + file + "` is no checkpoint: " + e.getMessage());
        }
    }

    private static NoteKey witness(String key) throws Misuse {
        try {
            return NoteKey.parse(key);
        } catch (InvalidNote e) {
            throw new Misuse("`" + key + "` is no key: " + e.getMessage());
        }
    }
}
