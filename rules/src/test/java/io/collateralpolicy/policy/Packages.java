package io.collateralpolicy.policy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A package as small as one can be. */
final class Packages {

    static final String MANIFEST = """
            {
              "name": "tiny",
              "version": "1.0.0",
              "title": "Tiny",
              "description": "One rule, one table",
              "marginEdition": "1",
              "marketData": "CALLER",
              "sources": [
                {
                  "document": "Memo",
                  "location": "section 1"
                }
              ],
              "numerics": {
                "moneyScale": "6",
                "rateScale": "6",
                "healthFactorScale": "4",
                "assetRounding": "FLOOR",
                "liabilityRounding": "CEILING"
              },
              "composition": "MULTIPLICATIVE",
              "haircutComponents": [
                "BASE"
              ],
              "host": {
                "assets": "assets",
                "priceWindow": "priceWindow",
                "validFor": "validFor",
                "baseCurrency": "USD"
              },
              "rules": [
                {
                  "file": "eligibility.drl",
                  "stage": "TERMS"
                }
              ],
              "files": {}
            }
            """;

    private static final String ASSETS = """
            {"name": "assets", "title": "Assets", "source": "Memo, section 1", "hitPolicy": "UNIQUE", "subject": "Asset",
             "columns": [
               {"name": "asset", "role": "CONDITION", "property": "asset", "match": "EQUALS"},
               {"name": "assetClass", "role": "OUTPUT", "type": "TEXT"},
               {"name": "underlying", "role": "OUTPUT", "type": "TEXT"}]}
            """;

    private static final String PARAMETERS = """
            {"parameters": [
              {"name": "priceWindow", "title": "Window", "unit": "duration", "value": "PT1H", "protected": "true",
               "source": "Memo, section 2"},
              {"name": "validFor", "title": "Validity", "unit": "duration", "value": "PT12S", "protected": "false",
               "source": "Memo, section 3"}]}
            """;

    private static final String RULES = """
            rule "EL-010 priced collateral only"
                @source("Memo, section 1")
            when
                $lot : Lot( priced == false )
            then
                decide.ineligible($lot, "no fresh price");
            end
            """;

    private Packages() {}

    static PackageFiles unsealed() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("policy.json", bytes(MANIFEST));
        files.put("eligibility.drl", bytes(RULES));
        files.put("parameters.json", bytes(PARAMETERS));
        files.put("tables/assets.json", bytes(ASSETS));
        files.put("tables/assets.csv", bytes("row,asset,assetClass,underlying\nweth,WETH,ETH,ETH\n"));
        return PackageFiles.of(files);
    }

    static PackageFiles tiny() {
        return Seal.seal(unsealed());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
