/**
 * Direction numbers of Sobol sequences for 55 dimensions: a dimension a line from the second on, its
 * primitive polynomial as a whole number (leading and trailing 1 included), then the initial m₁ … mₛ.
 *
 * They are a choice of the published dimensions. In their order, a dimension was taken when its correlation with each
 * that was taken before, over scrambles, is at most twice that of independent numbers (root mean square), and
 * never above 4.4 of their standard deviations: measured with eight interleaved replicates at 2,048, 4,096, 8,192, 10,000 and
 * 16,384 trials. Of the first 360 these are left, counted from 0:
 * 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 27, 28,
 * 29, 30, 31, 32, 33, 34, 35, 36, 40, 41, 43, 50, 56, 57, 63, 70, 79, 81, 87, 104, 118, 125, 149, 155,
 * 230, 276, 292, 324.
 *
 * Source: S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections,
 * SIAM Journal on Scientific Computing 30 (2008), 2635; the set new-joe-kuo-6.21201.
 *
 * Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without modification, are permitted
 * provided that the following conditions are met:
 *
 * - Redistributions of source code must retain the above copyright notice, this list of conditions and
 *   the following disclaimer.
 * - Redistributions in binary form must reproduce the above copyright notice, this list of conditions
 *   and the following disclaimer in the documentation and/or other materials provided with the
 *   distribution.
 * - Neither the names of the copyright holders nor the names of the University of New South Wales and
 *   the University of Waikato and its contributors may be used to endorse or promote products derived
 *   from this software without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
 * INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR
 * PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY DIRECT, INDIRECT,
 * INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT
 * OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING
 * NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 */
export const JOE_KUO = `3 1
7 1 3
11 1 3 1
13 1 1 1
19 1 1 3 3
25 1 3 5 13
37 1 1 5 5 17
41 1 1 5 5 5
47 1 1 7 11 19
55 1 1 5 1 1
59 1 1 1 3 11
61 1 3 5 5 31
67 1 3 3 9 7 49
91 1 1 1 15 21 21
97 1 3 1 13 27 49
103 1 1 1 15 7 5
109 1 3 1 15 13 25
131 1 3 7 11 23 15 103
137 1 3 7 13 13 15 69
143 1 1 3 13 7 35 63
145 1 3 5 9 1 25 53
157 1 3 1 13 9 35 107
167 1 3 1 5 27 61 31
171 1 1 5 11 19 41 61
191 1 1 7 13 1 19 1
193 1 3 7 5 13 19 59
203 1 1 3 9 25 29 41
211 1 3 5 13 23 1 55
213 1 3 7 3 13 59 17
229 1 3 1 3 5 53 69
239 1 1 5 5 23 33 13
241 1 1 7 7 1 61 123
247 1 1 7 9 13 61 49
253 1 3 3 5 3 55 33
333 1 3 1 11 27 43 71 9
351 1 1 7 15 21 11 81 45
357 1 3 1 1 19 11 3 205
463 1 3 7 7 17 17 37 71
557 1 3 1 5 25 15 31 103 499
563 1 1 1 11 11 17 63 105 183
637 1 1 3 13 25 47 39 87 257
701 1 3 3 1 5 63 89 91 127
803 1 1 5 3 1 3 57 249 149
827 1 1 1 11 7 11 105 141 225
883 1 3 7 3 9 13 31 27 449
1069 1 1 3 13 9 47 7 225 363 247
1341 1 1 1 7 21 13 105 89 429 965
1441 1 3 5 9 1 23 29 47 345 595
1863 1 1 3 5 13 19 3 243 75 843
1933 1 3 5 13 9 61 107 141 141 1
2879 1 1 5 9 21 27 121 223 133 87 697
3373 1 3 1 3 9 23 85 181 47 265 49
3553 1 1 3 1 15 45 127 141 163 727 1597
3949 1 3 1 3 1 3 79 119 499 17 995`;
