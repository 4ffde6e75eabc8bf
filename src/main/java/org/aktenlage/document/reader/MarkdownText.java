package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Span;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * Renders Markdown to plain text, blocks parted by a blank line. Code, pictures and HTML are left
 * out.
 */
final class MarkdownText {

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    /** Adds words as one block. */
    Block add(Block.Kind kind, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        return new Block(kind, new Span(start, text.length()));
    }

    /** Adds a parsed body. Its first heading is the title, if there is none yet. */
    List<Block> add(Node body) {
        Renderer renderer = new Renderer();
        body.accept(renderer);
        return renderer.blocks;
    }

    private final class Renderer extends AbstractVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean signature;

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            close(text.isEmpty() ? Block.Kind.TITLE : Block.Kind.HEADING);
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            close(kindOf(paragraph, words.toString().strip()));
        }

        private Block.Kind kindOf(Paragraph paragraph, String block) {
            if (Furniture.isFarewell(block)) {
                signature = true;
                return Block.Kind.FURNITURE;
            }
            signature = signature && block.length() <= 60 && !Wrap.isFinished(block);
            if (signature || Furniture.isFurniture(block)) {
                return Block.Kind.FURNITURE;
            }
            boolean bold =
                    paragraph.getFirstChild() instanceof StrongEmphasis strong
                            && strong.getNext() == null;
            if (bold && !Wrap.isFinished(block)) {
                return Block.Kind.HEADING;
            }
            return paragraph.getParent() instanceof ListItem
                    ? Block.Kind.LIST_ITEM
                    : Block.Kind.PARAGRAPH;
        }

        private void close(Block.Kind kind) {
            String block = words.toString().strip();
            if (!block.isEmpty()) {
                blocks.add(add(kind, block));
            }
            words.setLength(0);
        }

        @Override
        public void visit(Text literal) {
            words.append(literal.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            words.append('\n');
        }

        @Override
        public void visit(HardLineBreak line) {
            words.append('\n');
        }

        @Override
        public void visit(Image image) {
            // A picture's description is not what the document says.
        }

        @Override
        public void visit(HtmlBlock html) {
            // Styles and scripts; words in HTML belong into an HTML file.
        }
    }
}
