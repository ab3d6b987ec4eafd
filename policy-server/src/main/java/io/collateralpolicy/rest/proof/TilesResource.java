package io.collateralpolicy.rest.proof;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.read.LastCheckpoints;
import io.collateralpolicy.audit.read.TileReader;
import io.collateralpolicy.audit.tree.Tile;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A log as a tree of files that never change, as any reader of C2SP tlog-tiles expects it. */
@Path("/audit/logs/{log}")
public final class TilesResource {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String TILE = "(x[0-9]{3}/){0,4}[0-9]{3}(\\.p/[1-9][0-9]{0,2})?";
    private static final String PART = ".p/";

    private final LastCheckpoints checkpoints;
    private final TileReader tiles;

    public TilesResource(LastCheckpoints checkpoints, TileReader tiles) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
    }

    @GET
    @Path("/checkpoint")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Produces({TEXT, MediaType.APPLICATION_JSON})
    public Response checkpoint(@PathParam("log") String log) {
        return Response.ok(checkpoints.of(name(log)).note().getBytes(StandardCharsets.UTF_8), TEXT).build();
    }

    @GET
    @Path("/tile/entries/{tile: .+}")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Produces({BYTES, MediaType.APPLICATION_JSON})
    public Response entries(@PathParam("log") String log, @PathParam("tile") String tile) {
        return Response.ok(tiles.entries(name(log), wanted(tile)), BYTES).build();
    }

    @GET
    @Path("/tile/{level: [0-9]+}/{tile: .+}")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Produces({BYTES, MediaType.APPLICATION_JSON})
    public Response hashes(
            @PathParam("log") String log, @PathParam("level") String level, @PathParam("tile") String tile) {
        int height = (int) Parameters.whole("level", level, 0, 63);
        return Response.ok(tiles.hashes(name(log), height, wanted(tile)), BYTES).build();
    }

    private static String name(String log) {
        return LogName.of(log, log);
    }

    private static TileReader.Wanted wanted(String path) {
        String said = Parameters.matching("tile", path, TILE, "must be like `067`, `x001/x234/067` or `x001/000.p/3`");
        int part = said.indexOf(PART);
        int width = part < 0 ? Tile.WIDTH : Integer.parseInt(said.substring(part + PART.length()));
        long index = Long.parseLong((part < 0 ? said : said.substring(0, part)).replaceAll("[x/]", ""));
        if (!Tile.path(index, width).equals(said) || width > Tile.WIDTH) {
            throw Parameters.invalid("`tile` must be the shortest path of a tile, `" + Tile.path(index, Tile.WIDTH)
                    + "`, and a part of it has 1 to 255 entries, but is `" + said + "`");
        }
        return new TileReader.Wanted(index, width);
    }
}
