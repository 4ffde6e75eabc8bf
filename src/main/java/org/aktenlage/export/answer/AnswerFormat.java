package org.aktenlage.export.answer;

import org.aktenlage.store.Answer;
import org.aktenlage.store.QuestionException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;

/** How an answer is written: rows of SELECT and the truth of ASK, or the graph of CONSTRUCT. */
public enum AnswerFormat {
    TABLE,
    CSV,
    TSV,
    JSON,
    XML,
    TTL,
    NT,
    TRIG,
    NQ,
    JSONLD,
    RDFXML;

    /**
     * Writes it.
     *
     * @param out where words go
     * @param bytes where everything else goes
     * @param width of a table in letters
     * @throws QuestionException if the format cannot hold such an answer
     */
    public void write(Answer answer, PrintWriter out, OutputStream bytes, int width)
            throws QuestionException {
        switch (answer) {
            case Answer.Table(var rows) when this == TABLE -> new TextTable(rows).print(out, width);
            case Answer.Table(var rows) -> {
                rows.reset();
                ResultSetFormatter.output(bytes, rows, rowsLang());
            }
            case Answer.Truth(boolean isTrue) when this == TABLE ->
                    out.print(isTrue ? "yes\n" : "no\n");
            case Answer.Truth(boolean isTrue) ->
                    ResultSetFormatter.output(bytes, isTrue, rowsLang());
            case Answer.Triples(var graph) ->
                    RDFDataMgr.write(bytes, graph, graphLang(Lang.TURTLE));
            case Answer.Quads(var quads) -> {
                DatasetGraph data = DatasetGraphFactory.create();
                quads.forEach(data::add);
                RDFDataMgr.write(bytes, data, graphLang(Lang.TRIG));
            }
        }
    }

    private Lang rowsLang() throws QuestionException {
        return switch (this) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            default -> throw unfit("table, csv, tsv, json or xml");
        };
    }

    private Lang graphLang(Lang preset) throws QuestionException {
        return switch (this) {
            case TABLE -> preset;
            case TTL -> Lang.TURTLE;
            case NT -> Lang.NTRIPLES;
            case TRIG -> Lang.TRIG;
            case NQ -> Lang.NQUADS;
            case JSONLD, JSON -> Lang.JSONLD;
            case RDFXML, XML -> Lang.RDFXML;
            case CSV, TSV -> throw unfit("ttl, nt, trig, nq, jsonld or rdfxml");
        };
    }

    private QuestionException unfit(String fitting) {
        return new QuestionException(
                "format "
                        + name().toLowerCase(Locale.ROOT)
                        + " cannot hold what this query yields; try "
                        + fitting);
    }
}
