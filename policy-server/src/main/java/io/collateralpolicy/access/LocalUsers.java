package io.collateralpolicy.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The nine users of an embedded run, one for each role and a second approver. They share one password. */
public final class LocalUsers {

    private static final int ITERATIONS = 210_000;
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final Map<String, List<Role>> USERS = users();

    private final byte[] salt;
    private final byte[] hash;

    /** Keeps a PBKDF2 hash of the password, in memory only. */
    public LocalUsers(String password) {
        this.salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        this.hash = hash(password);
    }

    /** Names in the order of their roles. */
    public static List<String> names() {
        return List.copyOf(USERS.keySet());
    }

    /** An unknown user costs as much time as a wrong password, so that names cannot be told by waiting. */
    public Optional<List<Role>> roles(String username, String password) {
        boolean right = MessageDigest.isEqual(hash, hash(password));
        return right ? Optional.ofNullable(USERS.get(username)) : Optional.empty();
    }

    private byte[] hash(String password) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
        }
    }

    private static Map<String, List<Role>> users() {
        Map<String, List<Role>> users = new LinkedHashMap<>();
        users.put("author", List.of(Role.POLICY_AUTHOR));
        users.put("reviewer", List.of(Role.POLICY_REVIEWER));
        users.put("approver1", List.of(Role.POLICY_APPROVER));
        users.put("approver2", List.of(Role.POLICY_APPROVER));
        users.put("guardian", List.of(Role.GUARDIAN));
        users.put("executor", List.of(Role.EXECUTOR));
        users.put("backend", List.of(Role.BACKEND));
        users.put("auditor", List.of(Role.AUDITOR));
        users.put("admin", List.of(Role.ADMIN));
        return users;
    }
}
