package io.collateralpolicy.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a request gets no answer. Names and status codes are stable; {@code docs/problems.md} mirrors them. */
public enum ProblemType {
    MALFORMED_JSON(
            400,
            "not JSON, a number where a decimal string belongs, a duplicate or unknown member",
            "mend the body at `violations[].path`"),
    VALIDATION_FAILED(
            400,
            "well-formed, but a member is missing or out of its bound",
            "each of `violations[]` says path, bound and value"),
    BROKEN_BODY(
            400,
            "the body ends before its announced end, or its chunks are not well-formed",
            "send all of it, with its length or in chunks"),
    INVALID_PARAMETER(400, "a query or path parameter or header is out of its bound", "as `detail` says"),
    UNAUTHENTICATED(
            401, "no bearer token, or one that is expired, forged or for somebody else", "sign in again"),
    FORBIDDEN(403, "the token's roles do not allow this", "ask for the role that `detail` names"),
    NOT_FOUND(404, "no such resource", "check the id"),
    METHOD_NOT_ALLOWED(405, "the resource has no such method", "see `Allow`"),
    NOT_ACCEPTABLE(406, "nothing that `Accept` allows", "accept `application/json`, or `text/csv` for rows"),
    REQUEST_TIMEOUT(
            408, "the body came too slowly, or not to its end", "send 16 KiB a second or more, and pause less than ten seconds"),
    ACCOUNT_VERSION_CONFLICT(
            409,
            "the account has another version than the request names",
            "read the account again, decide again"),
    PROPOSAL_STATE(
            409,
            "the proposal is in a state that does not allow this, or somebody else was quicker",
            "read the proposal again; its `may` says what is possible"),
    EVIDENCE_MISMATCH(409, "the digest signed is not that of the proposal's evidence", "read the evidence again, sign that"),
    BASE_SUPERSEDED(
            409, "another package is in force than the one the draft began from", "begin a draft from what is in force"),
    WOULD_LIQUIDATE(
            409,
            "stored accounts would become liquidatable by a change that may make none so",
            "propose it in the standard lane"),
    SEPARATION_OF_DUTIES(403, "nobody judges what they wrote or proposed themselves", "ask somebody else"),
    LEGAL_HOLD(
            409,
            "somebody holds the account, its book or a decision about it: nothing of it is deleted",
            "`detail` names the holds; whoever may lifts them"),
    RESERVATION_ENDED(
            409, "the reservation was settled and is to be released, or the other way round", "`detail` says how it ended"),
    REQUEST_IN_PROGRESS(409, "the same idempotency key is being decided now", "retry after `Retry-After`"),
    CONTENTS_GONE(
            410,
            "the account of the decision was erased, or the time ran out for which its contents are kept",
            "its entry and its proof are still there: `GET /decisions/{id}/proof`"),
    PRECONDITION_FAILED(
            412, "the account, draft or file has another version than `If-Match` says, or exists already", "read it again, write again"),
    PAYLOAD_TOO_LARGE(413, "the body is over the bound", "split it"),
    UNSUPPORTED_MEDIA_TYPE(415, "the body is not `application/json`, or for rows `text/csv`", "set `Content-Type`"),
    IDEMPOTENCY_KEY_REUSE(422, "the key was used with another body", "use a new key"),
    POLICY_NOT_FOUND(
            422,
            "the policy or package named in the body does not exist or is not active at that instant",
            "see `GET /policies`"),
    CALLER_MARKET_NOT_ALLOWED(422, "the policy takes the server's market only", "leave `market` out"),
    UNKNOWN_REFERENCE(
            422,
            "an intent or reference names a lot, loan, position, book or account that does not exist",
            "as `violations[]` say"),
    POLICY_CONFLICT(
            422,
            "rules of the policy disagree where one value must stand",
            "tell the policy's owner; `detail` names the rules"),
    POLICY_GAP(422, "the policy has no margin model for something the account holds", "the same"),
    DRAFT_NOT_VALID(422, "the draft cannot be read, or was not validated as it is now", "validate it and mend what is said"),
    IMPACT_REQUIRED(422, "there is no impact of exactly this draft that is done and recent", "compute one"),
    LANE_REFUSED(
            422, "the lane does not allow this change", "`violations[]` name each cell: leave them out, or take another lane"),
    PRECONDITION_REQUIRED(
            428, "a stored account or file would be replaced by somebody who may not have seen it", "say `If-Match`"),
    CHECK_TOO_LONG(
            422,
            "the package takes longer to check than a node gives it",
            "use fewer rows or rules, or check it with the command of the module `rules`"),
    CHECK_IN_PROGRESS(429, "this node is checking another package", "retry after `Retry-After`"),
    TOO_MANY_REQUESTS(429, "more requests than allowed", "retry after `Retry-After`"),
    INTERNAL_ERROR(500, "an invariant broke; logged with the request id", "report `instance`"),
    AUDIT_UNAVAILABLE(503, "a BINDING decision could not be made durable, so it was not given", "retry"),
    DATABASE_UNAVAILABLE(
            503,
            "the database does not answer, or its file could not be written",
            "retry after `Retry-After`; the operator looks at the log and at `/health/ready`"),
    CLOCK_WENT_BACK(503, "this node's clock is behind what is recorded", "set the clock of the node"),
    NOT_READY(503, "no policy is active on this node yet", "retry after `Retry-After`");

    private final int status;
    private final String when;
    private final String remedy;

    ProblemType(int status, String when, String remedy) {
        this.status = status;
        this.when = when;
        this.remedy = remedy;
    }

    public static Optional<ProblemType> named(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that fits an HTTP status best when nothing more is known. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> NOT_READY;
            default -> status < 500 ? INVALID_PARAMETER : INTERNAL_ERROR;
        };
    }

    /** The last part of the type's URI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "/problems/" + slug();
    }

    public String title() {
        return slug().replace('-', ' ');
    }

    public int status() {
        return status;
    }

    public String when() {
        return when;
    }

    public String remedy() {
        return remedy;
    }
}
