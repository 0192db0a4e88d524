package dev.because.explain.render.html;

import dev.because.explain.render.html.PageView.CardView;
import dev.because.explain.render.html.PageView.GridView;
import dev.because.explain.render.html.PageView.Line;
import dev.because.explain.render.html.PageView.SheetView;
import dev.because.explain.render.sheet.ChannelCard;
import dev.because.explain.render.sheet.ChannelSheet;
import java.util.Base64;

/** Sheets of channels as the template speaks of them. */
final class SheetViews {
    private SheetViews() {}

    static SheetView of(ChannelSheet sheet) {
        return new SheetView(
                sheet.introduction(),
                sheet.cards().stream().map(SheetViews::card).toList());
    }

    private static CardView card(ChannelCard card) {
        return new CardView(
                card.channel(),
                card.sentences().stream().map(Line::new).toList(),
                card.grids().stream().map(SheetViews::grid).toList(),
                card.shown(),
                card.stimuli().stream().map(Line::new).toList());
    }

    private static GridView grid(ChannelCard.Grid grid) {
        return new GridView(
                grid.mosaic().exact() ? "exact" : "reduced",
                grid.title(),
                "data:" + grid.mosaic().mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(grid.mosaic().bytes()),
                grid.mosaic().width(),
                grid.mosaic().height(),
                grid.alternative());
    }
}
