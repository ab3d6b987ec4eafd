package io.collateralpolicy.audit.verify.content;

import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Finds what a decision's entry names. */
final class ContentReader {

    private static final int SALT_BYTES = 16;

    private final Payloads payloads;

    ContentReader(Payloads payloads) {
        this.payloads = payloads;
    }

    Contents read(Entry decision) throws IOException, ContentFault {
        int salted = decision.isSalted() ? SALT_BYTES : 0;
        byte[] request = stored(decision.said("requestDigest"), "the request");
        byte[] salt = part(request, 0, salted);
        byte[] context = behind(salt, stored(decision.said("contextDigest"), "the context"), "the context");
        byte[] answer = behind(salt, stored(decision.said("answerDigest"), "the answer"), "the answer");
        Members rested = object(context, "the context");
        Optional<byte[]> account = named(rested, "accountDigest", "the account");
        return new Contents(
                salt,
                part(request, salted, request.length),
                context,
                answer,
                account.isPresent() ? Optional.of(behind(salt, account.get(), "the account")) : account,
                named(rested, "marketDigest", "the market"));
    }

    static Members object(byte[] content, String what) throws ContentFault {
        try {
            return JsonReader.readMembers(content);
        } catch (JsonFault e) {
            throw ContentFault.wrong(what + " is no JSON: " + e.getMessage());
        }
    }

    private Optional<byte[]> named(Members rested, String name, String what) throws IOException, ContentFault {
        Optional<String> digest = rested.text(name);
        return digest.isPresent() ? Optional.of(stored(digest.get(), what)) : Optional.empty();
    }

    private byte[] stored(String digest, String what) throws IOException, ContentFault {
        Optional<Hash> hash = Hash.parse(digest);
        Optional<byte[]> content = hash.isPresent() ? payloads.find(hash.get()) : Optional.empty();
        if (content.isEmpty()) {
            throw ContentFault.absent(what);
        } else if (payloads.isChanged(hash.get())) {
            throw ContentFault.wrong(what + " is not the content of its digest " + digest);
        }
        return content.get();
    }

    /** All personal contents of a decision stand behind the salt of its one account. */
    private static byte[] behind(byte[] salt, byte[] content, String what) throws ContentFault {
        if (content.length < salt.length || !Arrays.equals(salt, part(content, 0, salt.length))) {
            throw ContentFault.wrong(what + " stands behind another salt than the request");
        }
        return part(content, salt.length, content.length);
    }

    private static byte[] part(byte[] content, int from, int to) throws ContentFault {
        if (content.length < to) {
            throw ContentFault.wrong("a content is shorter than its salt");
        }
        return Arrays.copyOfRange(content, from, to);
    }
}
