package io.collateralpolicy.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published vectors first, then every proof against verification as RFC 9162 writes it, which shares nothing with making them. */
class MerkleTreeTest {

    /** Leaves of the reference vectors of Certificate Transparency. */
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootIsThatOfThePublishedVectors(int size, String root) {
        TreeEdge edge = TreeEdge.empty();
        LEAVES.subList(0, size).forEach(leaf -> edge.append(TreeHash.leaf(HexFormat.of().parseHex(leaf))));

        assertThat(HexFormat.of().formatHex(edge.tree().root())).isEqualTo(root);
    }

    /** {@code docs/audit-log/vectors} are written from the definitions by nobody's code. */
    @Test
    void pathsAndProofsAreThoseOfTheVectors() throws IOException {
        JsonNode vectors = StrictJson.readTree(Files.readAllBytes(Path.of("../docs/audit-log/vectors/tree.json")));
        assertThat(vectors.path("inclusion")).hasSize(36).allSatisfy(one -> assertThat(
                texts(ofVectors(one.path("size").asInt()).inclusion(one.path("index").asLong()))).isEqualTo(path(one)));
        assertThat(vectors.path("consistency")).hasSize(36).allSatisfy(one -> assertThat(
                texts(ofVectors(one.path("to").asInt()).consistency(one.path("from").asLong()))).isEqualTo(path(one)));
    }

    /** Of C2SP tlog-tiles. */
    @Test
    void aTileHasThePathThatTilesHave() {
        assertThat(Tile.path(67, 256)).isEqualTo("067");
        assertThat(Tile.path(1_234_067, 256)).isEqualTo("x001/x234/067");
        assertThat(Tile.path(1_000, 3)).isEqualTo("x001/000.p/3");
    }

    private static MerkleTree ofVectors(int size) {
        TreeEdge edge = TreeEdge.empty();
        LEAVES.subList(0, size).forEach(leaf -> edge.append(TreeHash.leaf(HexFormat.of().parseHex(leaf))));
        return edge.tree();
    }

    private static List<String> texts(List<byte[]> hashes) {
        return hashes.stream().map(TreeHash::text).toList();
    }

    private static List<String> path(JsonNode vector) {
        List<String> path = new ArrayList<>();
        vector.path("path").forEach(hash -> path.add(hash.asText()));
        return path;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 8, 9, 31, 64, 100})
    void everyLeafIsProvenAndNoOtherInItsPlace(long size) {
        MerkleTree tree = grown(size).tree();

        for (long index = 0; index < size; index++) {
            List<byte[]> path = tree.inclusion(index);
            assertThat(Rfc9162.includes(leaf(index), index, size, path, tree.root())).isTrue();
            assertThat(Rfc9162.includes(leaf(index + 1), index, size, path, tree.root())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 8, 9, 31, 64, 100})
    void everyOlderTreeIsProvenToBeItsBeginning(long size) {
        TreeEdge edge = TreeEdge.empty();
        List<byte[]> roots = new ArrayList<>(List.of(TreeHash.ofNothing()));
        for (long i = 0; i < size; i++) {
            edge.append(leaf(i));
            roots.add(edge.tree().root());
        }

        for (int older = 1; older <= size; older++) {
            List<byte[]> proof = edge.tree().consistency(older);
            assertThat(Rfc9162.connects(older, roots.get(older), size, roots.get((int) size), proof)).isTrue();
            assertThat(Rfc9162.connects(older, leaf(older), size, roots.get((int) size), proof)).isFalse();
        }
    }

    @Test
    void whatIsNotThereHasNoProof() {
        MerkleTree tree = grown(5).tree();

        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Batches of a size that divides nothing, over the borders of tiles and beyond the first tile of level 1. */
    @Test
    void theEdgeAloneGivesRootsPathsAndTilesHoweverItIsCutIntoBatches() {
        TreeEdge whole = TreeEdge.empty();
        TreeEdge edge = TreeEdge.empty();
        List<Tile> tiles = new ArrayList<>();
        for (long from = 0; from < 70_000; from += 37) {
            for (long i = from; i < from + 37; i++) {
                whole.append(leaf(i));
                edge.append(leaf(i));
            }
            tiles.addAll(edge.takeCompleted());
            assertThat(edge.tree().root()).isEqualTo(whole.tree().root());
            assertThat(Rfc9162.includes(leaf(from), from, edge.size(), edge.tree().inclusion(from), whole.tree().root()))
                    .isTrue();
            edge.forget();
            if (from % 1_000 == 0) {
                edge = TreeEdge.of(edge.size(), partials(edge.size(), whole));
            }
        }

        assertThat(tiles).allSatisfy(tile -> assertThat(tile.width()).isEqualTo(256));
        assertThat(tiles).filteredOn(tile -> tile.level() == 0).hasSize(70_004 / 256);
        assertThat(tiles).filteredOn(tile -> tile.level() == 1).singleElement().satisfies(tile -> {
            assertThat(tile.hash(255)).isEqualTo(whole.node(8, 255));
            assertThat(tile.root(0, 8)).isEqualTo(whole.node(16, 0));
            assertThat(tile.root(64, 5)).isEqualTo(whole.node(13, 2));
        });
    }

    private static List<Tile> partials(long size, TreeNodes nodes) {
        List<Tile> partials = new ArrayList<>();
        for (int level = 0; level < 3; level++) {
            long count = size >> (8 * level);
            List<byte[]> hashes = new ArrayList<>();
            for (long i = count / 256 * 256; i < count; i++) {
                hashes.add(nodes.node(8 * level, i));
            }
            partials.add(Tile.of(level, count / 256, hashes));
        }
        return partials;
    }

    private static TreeEdge grown(long size) {
        TreeEdge edge = TreeEdge.empty();
        LongStream.range(0, size).forEach(i -> edge.append(leaf(i)));
        return edge;
    }

    private static byte[] leaf(long index) {
        return TreeHash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
    }
}
