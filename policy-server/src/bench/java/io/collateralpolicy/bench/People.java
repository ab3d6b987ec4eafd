package io.collateralpolicy.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A door for each user of the server, and a look into their answers. */
final class People implements AutoCloseable {

    static final int CONNECTIONS = 12;

    private final URI server;
    private final Map<String, Door> doors = new TreeMap<>();

    People(URI server) {
        this.server = server;
    }

    synchronized Door door(String user) throws IOException {
        if (!doors.containsKey(user)) {
            doors.put(user, Door.open(server, CONNECTIONS, user));
        }
        return doors.get(user);
    }

    /** @throws IllegalStateException when the answer has no such member */
    static String member(String answer, String name) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(answer);
        if (!member.find()) {
            throw new IllegalStateException("no `" + name + "` in " + answer);
        }
        return member.group(1);
    }

    @Override
    public void close() throws IOException {
        for (Door door : doors.values()) {
            door.close();
        }
    }
}
