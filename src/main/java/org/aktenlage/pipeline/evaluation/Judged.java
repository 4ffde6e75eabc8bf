package org.aktenlage.pipeline.evaluation;

import org.aktenlage.fact.Grounds;

import java.util.ArrayList;
import java.util.List;

/**
 * A found fact and whether a careful reader found it too.
 *
 * @param asserted whether it is shown as a fact
 * @param event it has the type and place of a gold fact
 * @param right it has the type, place and roles of a gold fact, and if it is asserted, so is that
 */
record Judged(String document, Grounds grounds, boolean asserted, boolean event, boolean right) {

    static List<Judged> of(Alignment alignment) {
        List<Judged> judged = new ArrayList<>();
        for (int j = 0; j < alignment.found().size(); j++) {
            Statement found = alignment.found().get(j);
            Pair pair = alignment.partners().get(j);
            boolean roles = pair != null && pair.level().reaches(Level.ROLES);
            boolean right =
                    roles && pair != null && (!found.isAsserted() || pair.gold().isAsserted());
            judged.add(
                    new Judged(
                            found.row().document(),
                            found.grounds(),
                            found.isAsserted(),
                            pair != null,
                            right));
        }
        return judged;
    }
}
