"""The best totals by scipy: reads one question in JSON a line, answers with a line each.

A list is a complete table: as many pairs as its shorter side. A record is a table with gaps and bounds on the sums of some
pairs, solved as a linear program: flow through sets of which one holds the other or none has a pair in common, so some optimum is whole.
"""
import json, sys
import numpy as np
from scipy.optimize import linear_sum_assignment, linprog
from scipy.sparse import coo_matrix

def best(question):
    if isinstance(question, dict):
        return within_bounds(**question)
    table = np.array(question, dtype=np.float64)
    return float(table[linear_sum_assignment(table, maximize=True)].sum()) if table.size > 0 else 0.0

def within_bounds(table, demand, sets):
    pairs = [(row, column) for row, line in enumerate(table) for column, weight in enumerate(line) if weight is not None]
    if not pairs:
        return None if any(least > 0 for each in sets for least in each["minimum"]) else 0.0
    rows, columns, weights = (np.array(list(numbers)) for numbers in zip(*((i, j, table[i][j]) for i, j in pairs)))
    limits, entries = [], []
    def add(ats, most, sign=1.0):
        entries.extend((sign, len(limits), at) for at in ats)
        limits.append(most)
    for row, most in enumerate(demand):
        add(np.flatnonzero(rows == row), most)
    for each in sets:
        inside = np.isin(rows, each["rows"])
        for column, (least, most) in enumerate(zip(each["minimum"], each["maximum"])):
            ats = np.flatnonzero(inside & (columns == column))
            add(ats, most)
            if least > 0:
                add(ats, -least, -1.0)
    signs, lines, ats = zip(*entries)
    matrix = coo_matrix((signs, (lines, ats)), shape=(len(limits), len(pairs))).tocsr()
    found = linprog(-weights, A_ub=matrix, b_ub=limits, bounds=(0, 1), method="highs")
    if found.status == 2:
        return None
    if found.status != 0:
        raise ArithmeticError(found.message)
    return -found.fun

print("ready", flush=True)
for line in sys.stdin:
    print(json.dumps(best(json.loads(line))), flush=True)
